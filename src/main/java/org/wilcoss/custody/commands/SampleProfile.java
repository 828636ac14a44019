package org.wilcoss.custody.commands;

import java.util.Arrays;
import org.springframework.core.env.Environment;

/** Whether the sample club is to be served. Only a checkout can; the packaged program does not contain it. */
final class SampleProfile {
    static final String NAME = "sample";
    private static final String PROPERTY = "spring.profiles.active";
    private static final String VARIABLE = "SPRING_PROFILES_ACTIVE";

    private SampleProfile() {}

    /** @throws WrongSetting if it is wanted and not there */
    static boolean wanted(Surroundings surroundings) {
        var profiles = System.getProperty(PROPERTY, surroundings.environment().getOrDefault(VARIABLE, ""));
        var wanted = Arrays.stream(profiles.split(",", -1)).map(String::strip).anyMatch(NAME::equals);
        var code = surroundings.application().getResource("sample/package-info.class");
        if (wanted && code == null) {
            throw new WrongSetting(
                    "This program holds no sample club: start that one by ./mvnw spring-boot:run, or leave the profile sample out.");
        }
        return wanted;
    }

    /** Makes sure that Spring, which has more ways to be told profiles, was not told another thing. */
    static void prove(Environment environment, boolean wanted) {
        if (environment.matchesProfiles(NAME) != wanted) {
            throw new WrongSetting(
                    "The profile sample is asked for in a way that this program does not know: use %s or nothing."
                            .formatted(VARIABLE));
        }
    }
}

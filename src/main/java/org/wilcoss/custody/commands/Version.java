package org.wilcoss.custody.commands;

import java.io.IOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into {@code application.properties}. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"WilcoSS Custody Manager " + number()};
    }

    static String number() throws IOException {
        Properties properties = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
        return properties.getProperty("spring.application.version", "unknown");
    }
}

package org.wilcoss.custody.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.kits.AddItem;
import org.wilcoss.custody.kits.Kits;
import org.wilcoss.custody.kits.RegisterKit;
import org.wilcoss.custody.platform.Actor;

/** Registers the sample club's kits with their parts. All makes are real; every serial number is invented. */
@Component
@Profile("sample")
class Armory {
    private final Kits kits;

    Armory(Kits kits) {
        this.kits = kits;
    }

    List<SampleKit> fill(Actor armorer) {
        List<Model> models = models(new Dice());
        List<Integer> ids =
                kits.register(armorer, models.stream().map(Model::registration).toList());
        List<Table.Row> parts = Table.read("parts.csv");
        List<SampleKit> filled = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            SampleKit kit = new SampleKit(ids.get(i), models.get(i).line().discipline());
            kits.add(armorer, kit.id(), models.get(i).firearm());
            parts.stream()
                    .filter(part -> part.discipline() == kit.discipline())
                    .forEach(part -> kits.add(armorer, kit.id(), part(part)));
            filled.add(kit);
        }
        return filled;
    }

    private static List<Model> models(Dice dice) {
        Map<Discipline, Integer> numbers = new EnumMap<>(Discipline.class);
        return Table.read("kits.csv").stream()
                .flatMap(line -> IntStream.range(0, line.number("count"))
                        .mapToObj(n -> new Model(
                                line,
                                numbers.merge(line.discipline(), 1, Integer::sum),
                                dice.digits(line.text("serial")))))
                .toList();
    }

    private static AddItem part(Table.Row part) {
        return item(part, part.text("type"), null, part.number("quantity"));
    }

    private static AddItem item(Table.Row line, String type, @Nullable String serial, int quantity) {
        return new AddItem(
                type,
                line.find("make"),
                line.find("importer"),
                line.find("model"),
                line.find("calibre"),
                serial,
                quantity);
    }

    /** @param number of the kit among those of its discipline */
    private record Model(Table.Row line, int number, String serial) {
        RegisterKit registration() {
            String description = "%s %s, %s: %s"
                    .formatted(line.text("make"), line.text("model"), line.text("calibre"), line.text("description"));
            String location = "Rack %s, slot %d".formatted(line.discipline().prefix(), number);
            return new RegisterKit(
                    "%s-%03d".formatted(line.discipline().prefix(), number),
                    description,
                    serial,
                    location,
                    line.discipline().isHandgun());
        }

        AddItem firearm() {
            return item(line, line.discipline().firearm(), serial, 1);
        }
    }
}

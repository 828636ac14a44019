package org.wilcoss.custody.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.dialect.type.PostgreSQLEnumJdbcType;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Constraint;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Selectable;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.SqlOnly;

/** Hibernate's relational model in our words. */
record EntityTables(Metadata metadata) {
    /** What Hibernate takes for a text without a stated length. */
    private static final long UNSTATED_LENGTH = 255;

    Map<String, Table> byName() {
        var tables = new TreeMap<String, Table>();
        for (var each : metadata.collectTableMappings()) {
            if (each.isPhysicalTable()) {
                tables.put(each.getName(), table(each));
            }
        }
        return tables;
    }

    private Table table(org.hibernate.mapping.Table mapped) {
        var entities = Entities.of(metadata, mapped);
        var columns = new LinkedHashMap<String, Column>();
        mapped.getColumns().forEach(each -> columns.put(each.getName(), column(each)));
        return new Table(
                mapped.getName(),
                entities.isEmpty() ? "" : module(entities.getFirst()),
                !entities.isEmpty() && entities.stream().noneMatch(PersistentClass::isMutable),
                columns,
                mapped.hasPrimaryKey() ? names(mapped.getPrimaryKey()) : List.of(),
                keys(mapped),
                references(mapped),
                entities.stream().flatMap(EntityTables::sqlOnly).collect(Collectors.toUnmodifiableSet()));
    }

    private Column column(org.hibernate.mapping.Column mapped) {
        var labels = labels(mapped);
        var type = type(mapped, labels);
        var stated = type.equals("text") && mapped.getLength() != null && mapped.getLength() != UNSTATED_LENGTH;
        return new Column(
                mapped.getName(),
                type,
                mapped.isNullable(),
                stated ? Math.toIntExact(mapped.getLength()) : 0,
                mapped.getDefaultValue(),
                labels);
    }

    /** Of an enum, its class's name in lower case, as founded. */
    private String type(org.hibernate.mapping.Column mapped, List<String> labels) {
        if (labels.isEmpty()) {
            return SqlTypes.ours(mapped.getSqlType(metadata));
        }
        var domain = ((BasicValue) mapped.getValue()).resolve().getDomainJavaType();
        return domain.getJavaTypeClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static List<String> labels(org.hibernate.mapping.Column mapped) {
        if (mapped.getValue() instanceof BasicValue value
                && value.resolve().getJdbcType() instanceof PostgreSQLEnumJdbcType) {
            var constants =
                    value.resolve().getDomainJavaType().getJavaTypeClass().getEnumConstants();
            return Arrays.stream(constants)
                    .map(constant -> Labels.of((Enum<?>) constant))
                    .toList();
        }
        return List.of();
    }

    private static List<Key> keys(org.hibernate.mapping.Table mapped) {
        var keys = new ArrayList<Key>();
        mapped.getColumns().stream()
                .filter(org.hibernate.mapping.Column::isUnique)
                .forEach(each -> keys.add(new Key("", List.of(each.getName()), true, true)));
        mapped.getUniqueKeys().values().forEach(each -> keys.add(new Key(each.getName(), names(each), true, true)));
        mapped.getIndexes()
                .values()
                .forEach(each -> keys.add(new Key(
                        each.getName(),
                        each.getSelectables().stream().map(EntityTables::name).toList(),
                        each.isUnique(),
                        true)));
        return keys;
    }

    private static String name(Selectable part) {
        return part instanceof org.hibernate.mapping.Column column ? column.getName() : "";
    }

    private static List<Reference> references(org.hibernate.mapping.Table mapped) {
        return mapped.getForeignKeyCollection().stream()
                .filter(each -> each.isPhysicalConstraint() && each.isReferenceToPrimaryKey())
                .map(each -> new Reference(
                        names(each),
                        each.getReferencedTable().getName(),
                        names(each.getReferencedTable().getPrimaryKey())))
                .toList();
    }

    private static List<String> names(Constraint constraint) {
        return constraint.getColumns().stream()
                .map(org.hibernate.mapping.Column::getName)
                .toList();
    }

    private static Stream<String> sqlOnly(PersistentClass entity) {
        var named = entity.getMappedClass().getAnnotation(SqlOnly.class);
        return named == null ? Stream.of() : Set.of(named.value()).stream();
    }

    /** The package beneath the program's own. */
    private static String module(PersistentClass entity) {
        var name = entity.getMappedClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

package org.wilcoss.custody.schema;

import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.mapping.PersistentClass;
import org.springframework.boot.hibernate.SpringImplicitNamingStrategy;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** What the entities map, as Hibernate reads it and without a database. */
final class Entities {
    /** As Spring Boot sets Hibernate up, and PostgreSQL without asking one. */
    private static final Map<String, Object> SETTINGS = Map.of(
            "hibernate.boot.allow_jdbc_metadata_access",
            false,
            "jakarta.persistence.database-product-name",
            "PostgreSQL",
            "jakarta.persistence.database-major-version",
            15,
            "hibernate.physical_naming_strategy",
            PhysicalNamingStrategySnakeCaseImpl.class.getName(),
            "hibernate.implicit_naming_strategy",
            SpringImplicitNamingStrategy.class.getName());

    private Entities() {}

    /** The entity classes in a package and beneath it. */
    static List<Class<?>> in(String packageName) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Entity.class));
        return scanner.findCandidateComponents(packageName).stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .toList();
    }

    static Mapping mapped(Collection<Class<?>> entities) {
        try (var registry =
                new StandardServiceRegistryBuilder().applySettings(SETTINGS).build()) {
            var sources = new MetadataSources(registry);
            entities.forEach(sources::addAnnotatedClass);
            var metadata = sources.buildMetadata();
            return new Mapping(new EntityTables(metadata).byName(), sequences(metadata));
        }
    }

    private static Map<String, Integer> sequences(Metadata metadata) {
        var sequences = new TreeMap<String, Integer>();
        for (var namespace : metadata.getDatabase().getNamespaces()) {
            namespace
                    .getSequences()
                    .forEach(each ->
                            sequences.put(each.getName().getSequenceName().getText(), each.getIncrementSize()));
        }
        return sequences;
    }

    static List<PersistentClass> of(Metadata metadata, org.hibernate.mapping.Table table) {
        return metadata.getEntityBindings().stream()
                .filter(entity -> entity.getTable().equals(table))
                .toList();
    }
}

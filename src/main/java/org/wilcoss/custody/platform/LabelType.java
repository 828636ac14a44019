package org.wilcoss.custody.platform;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import org.hibernate.dialect.type.PostgreSQLEnumJdbcType;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicBinder;
import org.hibernate.type.descriptor.jdbc.BasicExtractor;
import org.jspecify.annotations.Nullable;

/** Maps an enum to its label in a native PostgreSQL enum; an entity's field names it with {@code @JdbcType}. */
public final class LabelType extends PostgreSQLEnumJdbcType {
    private static final long serialVersionUID = 1L;

    @Override
    public <X> ValueBinder<X> getBinder(JavaType<X> type) {
        return new Binder<>(type, this);
    }

    @Override
    public <X> ValueExtractor<X> getExtractor(JavaType<X> type) {
        return new Extractor<>(type, this);
    }

    private static final class Binder<X> extends BasicBinder<X> {
        private static final long serialVersionUID = 1L;

        Binder(JavaType<X> type, LabelType labels) {
            super(type, labels);
        }

        @Override
        protected void doBindNull(PreparedStatement statement, int index, WrapperOptions options) throws SQLException {
            statement.setNull(index, Types.OTHER);
        }

        @Override
        protected void doBind(PreparedStatement statement, X value, int index, WrapperOptions options)
                throws SQLException {
            statement.setObject(index, Labels.of((Enum<?>) value), Types.OTHER);
        }

        @Override
        protected void doBind(CallableStatement statement, X value, String name, WrapperOptions options)
                throws SQLException {
            statement.setObject(name, Labels.of((Enum<?>) value), Types.OTHER);
        }
    }

    private static final class Extractor<X> extends BasicExtractor<X> {
        private static final long serialVersionUID = 1L;

        Extractor(JavaType<X> type, LabelType labels) {
            super(type, labels);
        }

        @Override
        protected @Nullable X doExtract(ResultSet row, int index, WrapperOptions options) throws SQLException {
            return constant(row.getString(index));
        }

        @Override
        protected @Nullable X doExtract(CallableStatement call, int index, WrapperOptions options) throws SQLException {
            return constant(call.getString(index));
        }

        @Override
        protected @Nullable X doExtract(CallableStatement call, String name, WrapperOptions options)
                throws SQLException {
            return constant(call.getString(name));
        }

        private @Nullable X constant(@Nullable String label) {
            return label == null ? null : known(label);
        }

        private X known(String label) {
            return Arrays.stream(getJavaType().getJavaTypeClass().getEnumConstants())
                    .filter(constant -> Labels.of((Enum<?>) constant).equals(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("a label that this version does not know"));
        }
    }
}

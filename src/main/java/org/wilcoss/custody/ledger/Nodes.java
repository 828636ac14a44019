package org.wilcoss.custody.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored hashes of perfect subtrees. */
@Component
class Nodes {
    private final JdbcClient sql;

    Nodes(JdbcClient sql) {
        this.sql = sql;
    }

    /** The hashes of the nodes in these ranges, in one statement. */
    Map<Node, byte[]> read(Collection<Range> ranges) {
        List<Node> nodes =
                ranges.stream().flatMap(range -> range.nodes().stream()).toList();
        Map<Node, byte[]> hashes = new HashMap<>();
        if (!nodes.isEmpty()) {
            sql.sql("""
                            SELECT 0 AS level, index, hash FROM ledger_leaves WHERE index = ANY (:leaves)
                            UNION ALL
                            SELECT level, index, hash FROM unnest(:levels, :indexes) AS wanted (level, index)
                            JOIN ledger_nodes USING (level, index)
                            """)
                    .param("leaves", indexes(nodes.stream().filter(node -> node.level() == 0)))
                    .param("levels", levels(nodes))
                    .param("indexes", indexes(nodes.stream()))
                    .query(row -> {
                        hashes.put(new Node(row.getInt("level"), row.getLong("index")), row.getBytes("hash"));
                    });
        }
        return hashes;
    }

    /** The hashes of these subtrees, in one statement. */
    List<byte[]> hashes(List<Range> ranges) {
        Map<Node, byte[]> known = read(ranges);
        return ranges.stream()
                .map(range -> range.hash(node -> Objects.requireNonNull(known.get(node))))
                .toList();
    }

    static Integer[] levels(Collection<Node> nodes) {
        return nodes.stream().map(Node::level).toArray(Integer[]::new);
    }

    static Long[] indexes(Stream<Node> nodes) {
        return nodes.map(Node::index).toArray(Long[]::new);
    }
}

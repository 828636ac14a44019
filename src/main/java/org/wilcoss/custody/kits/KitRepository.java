package org.wilcoss.custody.kits;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface KitRepository extends Repository<Kit, Integer> {
    Optional<Kit> findById(int id);

    Kit saveAndFlush(Kit kit);
}

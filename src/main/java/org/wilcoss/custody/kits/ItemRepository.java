package org.wilcoss.custody.kits;

import org.springframework.data.repository.Repository;

interface ItemRepository extends Repository<Item, Integer> {
    Item saveAndFlush(Item item);
}

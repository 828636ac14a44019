package org.wilcoss.custody.people;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface UserRepository extends Repository<User, Integer> {
    Optional<User> findById(int id);

    User getReferenceById(int id);

    User saveAndFlush(User user);
}

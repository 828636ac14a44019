package org.wilcoss.custody.people;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UserRepository extends Repository<User, Integer> {
    /** An erased person's row stays as it is. */
    @Query(
            value =
                    "SELECT * FROM users u WHERE id = :id AND NOT EXISTS (SELECT FROM erasures e WHERE e.user_id = u.id)",
            nativeQuery = true)
    Optional<User> findById(int id);

    User getReferenceById(int id);

    User saveAndFlush(User user);
}

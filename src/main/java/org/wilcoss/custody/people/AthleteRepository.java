package org.wilcoss.custody.people;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AthleteRepository extends Repository<Athlete, Integer> {
    /** An erased athlete's row stays as it is. */
    @Query(
            value =
                    "SELECT * FROM athletes a WHERE id = :id AND NOT EXISTS (SELECT FROM erasures e WHERE e.athlete_id = a.id)",
            nativeQuery = true)
    Optional<Athlete> findById(int id);

    Athlete saveAndFlush(Athlete athlete);
}

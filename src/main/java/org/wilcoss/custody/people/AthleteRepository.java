package org.wilcoss.custody.people;

import org.springframework.data.repository.Repository;

interface AthleteRepository extends Repository<Athlete, Integer> {
    Athlete saveAndFlush(Athlete athlete);
}

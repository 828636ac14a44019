package org.wilcoss.custody;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program's entry point. */
@SpringBootApplication
public class CustodyManager {
    static void main(String[] args) {
        SpringApplication.run(CustodyManager.class, args);
    }
}

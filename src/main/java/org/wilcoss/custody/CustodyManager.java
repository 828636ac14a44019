package org.wilcoss.custody;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.wilcoss.custody.commands.Program;

/** The program's entry point. */
@SpringBootApplication
public class CustodyManager {
    static void main(String[] args) {
        System.exit(Program.run(CustodyManager.class, args));
    }
}

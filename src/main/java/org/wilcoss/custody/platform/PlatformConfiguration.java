package org.wilcoss.custody.platform;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The keys and the timer that the modules share. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PlatformConfiguration {
    @Bean
    KeyStore keyStore(
            @Value("${CUSTODY_HOME:custody-data}") Path home, @Value("${ENCRYPTION_KEY:}") String encryptionKey) {
        return new KeyStore(home, encryptionKey);
    }

    @Bean
    KeyRing keyRing(KeyStore store, JdbcClient sql) {
        return new KeyCheck(store, sql).open();
    }

    @Bean
    Secrets secrets(KeyRing ring) {
        return ring.secrets();
    }
}

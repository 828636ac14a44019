package org.wilcoss.custody.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.wilcoss.custody.database.DatabaseSettings;

/** The keys and the timer that the modules share. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PlatformConfiguration {
    @Bean
    Home home(DatabaseSettings settings) {
        return new Home(settings.home());
    }

    @Bean
    KeyStore keyStore(Home home, @Value("${ENCRYPTION_KEY:}") String encryptionKey) {
        return new KeyStore(home.folder(), encryptionKey);
    }

    @Bean
    KeyRing keyRing(KeyStore store, JdbcClient sql) {
        return new KeyCheck(store, sql).open();
    }

    @Bean
    Secrets secrets(KeyStore store, KeyRing ring) {
        return new FreshSecrets(store, ring);
    }
}

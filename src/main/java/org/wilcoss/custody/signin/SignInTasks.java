package org.wilcoss.custody.signin;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When links are mailed: at once. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SignInTasks {
    @Bean
    Task<MailedLinks.Order> mailSignInLink(MailedLinks links) {
        return Tasks.oneTime(MailedLinks.TASK, MailedLinks.Order.class)
                .execute((task, _) -> links.send(task.getData()));
    }
}

package org.wilcoss.custody.platform.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.wilcoss.custody.platform.ProblemType;

/** Answers requests that are so broken that no filter ever sees them, such as those with an oversized header. */
public final class PlainErrors extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemType type = status >= 500 ? ProblemType.INTERNAL : ProblemType.MALFORMED_REQUEST;
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            Writer out = response.getReporter();
            if (out != null) {
                out.write("{\"type\":\"/problems/%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s.\"}"
                        .formatted(type.slug(), type.title(), status, type.title()));
                response.finishResponse();
            }
        } catch (IOException gone) {
            container.getLogger().debug("The answer could not be given", gone);
        }
    }
}

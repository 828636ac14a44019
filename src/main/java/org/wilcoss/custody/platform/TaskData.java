package org.wilcoss.custody.platform;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A background task's data as JSON: readable in the table, and no Java object is ever revived from stored bytes. */
final class TaskData implements Serializer {
    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return data == null ? null : JsonMapper.shared().writeValueAsBytes(data);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] stored) {
        return stored == null ? null : JsonMapper.shared().readValue(stored, type);
    }
}

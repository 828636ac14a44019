package org.wilcoss.custody.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/**
 * Reads parameters by our own converters only. Spring alone would, where one of them refuses, try JavaBeans' editors,
 * to which "0x10" is a number and "on" is true.
 */
@Component
class StrictParameters implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> methods) {
                return new Factory(methods, getWebBindingInitializer());
            }
        };
    }

    private static final class Factory extends ServletRequestDataBinderFactory {
        Factory(List<InvocableHandlerMethod> methods, @Nullable WebBindingInitializer initializer) {
            super(methods, initializer);
        }

        @Override
        protected ServletRequestDataBinder createBinderInstance(
                @Nullable Object target, String name, NativeWebRequest request) {
            return new Binder(target, name);
        }
    }

    private static final class Binder extends ExtendedServletRequestDataBinder {
        Binder(@Nullable Object target, String name) {
            super(target, name);
        }

        @Override
        public <T> @Nullable T convertIfNecessary(
                @Nullable Object value, @Nullable Class<T> type, @Nullable MethodParameter parameter) {
            ConversionService converters = getConversionService();
            if (!(value instanceof String text) || type == null || parameter == null || converters == null) {
                return super.convertIfNecessary(value, type, parameter);
            }
            try {
                return cast(
                        type,
                        converters.convert(text, TypeDescriptor.valueOf(String.class), new TypeDescriptor(parameter)));
            } catch (ConversionException refused) {
                throw new TypeMismatchException(text, type, refused);
            }
        }

        @SuppressWarnings("unchecked") // int.class.cast refuses the Integer that it stands for
        private static <T> @Nullable T cast(Class<T> type, @Nullable Object converted) {
            return ClassUtils.isAssignableValue(type, converted) ? (T) converted : null;
        }
    }
}

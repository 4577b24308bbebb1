package org.wangge.kit.openapi;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has {@link BuiltDescription} between Quarkus and its bean for OpenAPI, in what is shipped: in tests and in development that bean is of
 * a class loader which does not see the kit.
 */
@InterceptorBinding
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface DescribedAtBuild {

    /** Found by CDI as it is built, by its name in {@code META-INF/services}. */
    class Extension implements BuildCompatibleExtension {

        @Enhancement(types = OpenApiDocumentService.class)
        public void serveWhatWasBuilt(ClassConfig service) {
            if (ConfigUtils.isProfileActive("prod")) {
                service.addAnnotation(DescribedAtBuild.class);
            }
        }
    }
}

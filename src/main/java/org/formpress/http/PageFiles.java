package org.formpress.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.io.ResourceLoader;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.web.router.resource.StaticResourceConfiguration;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.formpress.home.Packed;

/**
 * The files of the page for people among the static resources. Read by Micronaut's own loader, each of them would have the whole jar
 * opened and its 50,000 entries listed: the page would need seconds to appear.
 */
@Singleton
final class PageFiles implements BeanCreatedEventListener<StaticResourceConfiguration> {

    private static final Set<String> FOLDERS = Set.of("page", "ui");

    @Override
    public StaticResourceConfiguration onCreated(BeanCreatedEvent<StaticResourceConfiguration> event) {
        String folder = event.getBeanIdentifier().getName();
        return FOLDERS.contains(folder)
                ? new Listed(event.getBean(), new ListedFiles(Packed.folder("org/formpress/" + folder)))
                : event.getBean();
    }

    private static final class Listed extends StaticResourceConfiguration {

        private final ListedFiles files;

        Listed(StaticResourceConfiguration configured, ListedFiles files) {
            super(new ResourceResolver(), () -> null);
            setMapping(configured.getMapping());
            setEnabled(configured.isEnabled());
            this.files = files;
        }

        @Override
        public List<ResourceLoader> getResourceLoaders() {
            return List.of(files);
        }
    }
}

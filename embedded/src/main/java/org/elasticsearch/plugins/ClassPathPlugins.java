package org.elasticsearch.plugins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.elasticsearch.Build;
import org.elasticsearch.action.admin.cluster.node.info.PluginsAndModules;
import org.elasticsearch.common.settings.Settings;

/**
 * Plugins taken from the class path. It lives in Elasticsearch's own package because loading a plugin class and
 * describing what was loaded are package-private there.
 */
public class ClassPathPlugins extends PluginsService {

    private final List<LoadedPlugin> plugins;

    public ClassPathPlugins(Settings settings, Path config, List<Class<? extends Plugin>> classes) {
        super(settings, config, noLoader());
        plugins = classes.stream()
                .map(type ->
                        new LoadedPlugin(descriptor(type), loadPlugin(type, settings, config), type.getClassLoader()))
                .toList();
        loadExtensions(plugins);
    }

    /** A loader that finds nothing in any folder. */
    public static PluginsLoader noLoader() {
        return new PluginsLoader(Set.of(), Set.of(), Map.of());
    }

    private static PluginDescriptor descriptor(Class<? extends Plugin> type) {
        return new PluginDescriptor(
                type.getName(),
                "from the class path",
                Build.current().version(),
                Build.current().version(),
                Integer.toString(Runtime.version().feature()),
                type.getName(),
                null,
                List.of(),
                false,
                false,
                false,
                false,
                PluginDescriptor.DeploymentTarget.ALL);
    }

    @Override
    protected List<LoadedPlugin> plugins() {
        // the constructor of the superclass asks before ours has run
        return plugins == null ? List.of() : plugins;
    }

    @Override
    public PluginsAndModules info() {
        return new PluginsAndModules(
                plugins().stream()
                        .map(plugin -> new PluginRuntimeInfo(plugin.descriptor()))
                        .toList(),
                List.of());
    }

    @Override
    public <T> List<? extends T> loadServiceProviders(Class<T> service) {
        var found = new ArrayList<T>();
        ServiceLoader.load(service, ClassPathPlugins.class.getClassLoader()).forEach(found::add);
        return found;
    }
}

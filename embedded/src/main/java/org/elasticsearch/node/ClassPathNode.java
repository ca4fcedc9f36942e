package org.elasticsearch.node;

import java.util.List;
import org.elasticsearch.env.Environment;
import org.elasticsearch.plugins.ClassPathPlugins;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.plugins.PluginsLoader;
import org.elasticsearch.plugins.PluginsService;

/**
 * An Elasticsearch node whose plugins come from the class path instead of a plugins folder. It lives in Elasticsearch's
 * own package because the constructor that takes such a choice is package-private.
 */
public class ClassPathNode extends Node {

    public ClassPathNode(Environment environment, List<Class<? extends Plugin>> plugins) {
        super(NodeConstruction.prepareConstruction(
                environment,
                ClassPathPlugins.noLoader(),
                new NodeServiceProvider() {
                    @Override
                    PluginsService newPluginService(Environment initial, PluginsLoader loader) {
                        return new ClassPathPlugins(initial.settings(), initial.configDir(), plugins);
                    }
                },
                true));
    }
}

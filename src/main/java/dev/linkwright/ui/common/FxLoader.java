package dev.linkwright.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads views: the FXML lies beside its view class and has the same name. */
public final class FxLoader {
    private final Texts texts;
    private final Function<Class<?>, Object> makeView;

    /**
     * Makes a loader.
     *
     * @param makeView makes the view class that the FXML names, with all it needs
     */
    public FxLoader(Texts texts, Function<Class<?>, Object> makeView) {
        this.texts = texts;
        this.makeView = makeView;
    }

    /** A view that was loaded. */
    public record Loaded<V>(Parent root, V view) {
    }

    /** Loads a view with a view class made for it. */
    public <V> Loaded<V> load(Class<V> viewClass) {
        return load(viewClass, makeView);
    }

    /** Loads a view around a view class that is there already. */
    public <V> Loaded<V> load(V view) {
        @SuppressWarnings("unchecked") // The class of an object of V is a class of V.
        Class<V> viewClass = (Class<V>) view.getClass();
        return load(viewClass, _ -> view);
    }

    private <V> Loaded<V> load(Class<V> viewClass, Function<Class<?>, Object> views) {
        String name = viewClass.getSimpleName() + ".fxml";
        URL file = viewClass.getResource(name);
        if (file == null) {
            throw new IllegalStateException("There is no " + name + " beside " + viewClass.getName());
        }
        FXMLLoader loader = new FXMLLoader(file, texts.bundle());
        loader.setCharset(StandardCharsets.UTF_8);
        loader.setControllerFactory(views::apply);
        try {
            Parent root = loader.load();
            return new Loaded<>(root, viewClass.cast(loader.getController()));
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot load " + name, broken);
        }
    }
}

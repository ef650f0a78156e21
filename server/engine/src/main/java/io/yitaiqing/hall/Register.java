package io.yitaiqing.hall;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;

/** An unchanging list of things that are also found by their ids at once; equal to any list of the same things. */
final class Register<T> extends AbstractList<T> implements RandomAccess {

    private final List<T> things;
    private final Map<String, Optional<T>> byId = new HashMap<>();

    private Register(List<T> things, Function<T, String> id) {
        this.things = List.copyOf(things);
        this.things.forEach(thing -> byId.putIfAbsent(id.apply(thing), Optional.of(thing)));
    }

    /** A register of these things, or the very list where it is one already. */
    static <T> List<T> of(List<T> things, Function<T, String> id) {
        return things instanceof Register<T> ? things : new Register<>(things, id);
    }

    /** The first thing with this id in a list that {@link #of} gave. */
    static <T> Optional<T> find(List<T> register, String id) {
        return ((Register<T>) register).byId.getOrDefault(id, Optional.empty());
    }

    /** The first thing with this id in any list, for lists that are short and seldom asked. */
    static <T> Optional<T> search(List<T> things, Function<T, String> id, String wanted) {
        for (T thing : things) {
            if (id.apply(thing).equals(wanted)) {
                return Optional.of(thing);
            }
        }
        return Optional.empty();
    }

    @Override
    public T get(int index) {
        return things.get(index);
    }

    @Override
    public int size() {
        return things.size();
    }

    @Override
    public Iterator<T> iterator() {
        return things.iterator();
    }
}

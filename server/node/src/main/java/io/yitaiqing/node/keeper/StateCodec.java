package io.yitaiqing.node.keeper;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.util.DefaultInstantiatorStrategy;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.buffer.Buffer;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.journal.StoredNames;
import java.io.IOException;
import java.util.List;
import org.objenesis.strategy.StdInstantiatorStrategy;

/**
 * A hall's memory as bytes that only the very build that wrote them may read, and back: object by object, so that no
 * event or rule needs to know of it. Not safe for several threads.
 */
final class StateCodec {

    private static final List<String> KNOWN_PACKAGES =
            List.of("io.yitaiqing.", "java.util.", "java.time.", "java.lang.");
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int BYTES_MAX = 64 * 1024 * 1024;

    private final Kryo kryo;
    private final Output output = new Output(BUFFER_BYTES, BYTES_MAX);

    StateCodec() {
        kryo = new Kryo() {
            @Override
            @SuppressWarnings("rawtypes") // as Kryo has it
            public Serializer<?> getDefaultSerializer(Class type) {
                return serializer(this, type, super.getDefaultSerializer(type));
            }
        };
        kryo.setRegistrationRequired(false);
        kryo.setReferences(true);
        kryo.setInstantiatorStrategy(new DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
        kryo.addDefaultSerializer(HallPlan.class, new PlanSerializer());
    }

    Buffer write(HallState state) {
        output.reset();
        try {
            kryo.writeObject(output, state);
        } finally {
            kryo.reset();
        }
        return Buffer.buffer(output.toBytes());
    }

    /** The state in bytes; bytes that hold none are an {@link IllegalArgumentException}. */
    HallState read(Buffer bytes) {
        try {
            HallState read = kryo.readObject(new Input(bytes.getBytes()), HallState.class);
            // The fork has again what follows from the rest, which was not written.
            Hall hall = read.hall().fork();
            return new HallState(
                    hall, read.level(), read.whys(), read.history(), read.keys(), read.hash(), read.writer());
        } catch (KryoException e) {
            throw new IllegalArgumentException("Expected a hall's memory, but: " + e.getMessage(), e);
        } finally {
            kryo.reset();
        }
    }

    private static Serializer<?> serializer(Kryo kryo, Class<?> type, Serializer<?> usual) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        String name = element.getName();
        if (!element.isPrimitive() && KNOWN_PACKAGES.stream().noneMatch(name::startsWith)) {
            throw new KryoException("no " + name + " belongs to it");
        }
        if (type.isSynthetic() || type.isHidden()) {
            throw new KryoException(name + " is code");
        }
        return name.startsWith("io.yitaiqing.") && !type.isEnum() ? ConstantsFirst.around(type, usual) : usual;
    }

    /** The plan as journals hold it: it finds its parts by their ids in ways that are made anew. */
    private static final class PlanSerializer extends Serializer<HallPlan> {

        @Override
        public void write(Kryo kryo, Output output, HallPlan plan) {
            try {
                byte[] json = StoredNames.JSON.writeValueAsBytes(plan);
                output.writeInt(json.length, true);
                output.writeBytes(json);
            } catch (JsonProcessingException e) {
                throw new KryoException(e);
            }
        }

        @Override
        public HallPlan read(Kryo kryo, Input input, Class<? extends HallPlan> type) {
            try {
                return StoredNames.JSON.readValue(input.readBytes(input.readInt(true)), HallPlan.class);
            } catch (IOException e) {
                throw new KryoException(e);
            }
        }
    }
}

package io.yitaiqing.node.keeper;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a class's own constants by number and everything else as usual, since code may compare with a constant by
 * identity.
 */
final class ConstantsFirst extends Serializer<Object> {

    private final List<Object> constants;
    private final Serializer<Object> usual;

    private ConstantsFirst(List<Object> constants, Serializer<Object> usual) {
        this.constants = constants;
        this.usual = usual;
    }

    @SuppressWarnings("unchecked")
    static Serializer<?> around(Class<?> type, Serializer<?> usual) {
        List<Object> constants = constants(type);
        return constants.isEmpty() ? usual : new ConstantsFirst(constants, (Serializer<Object>) usual);
    }

    private static List<Object> constants(Class<?> type) {
        List<Object> constants = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (Modifier.isStatic(modifiers) && Modifier.isFinal(modifiers) && field.getType() == type) {
                try {
                    field.setAccessible(true);
                    constants.add(field.get(null));
                } catch (IllegalAccessException e) {
                    throw new KryoException(e);
                }
            }
        }
        return constants;
    }

    @Override
    public void write(Kryo kryo, Output output, Object object) {
        for (int i = 0; i < constants.size(); i++) {
            if (constants.get(i) == object) {
                output.writeInt(i + 1, true);
                return;
            }
        }
        output.writeInt(0, true);
        usual.write(kryo, output, object);
    }

    @Override
    public Object read(Kryo kryo, Input input, Class<?> type) {
        int number = input.readInt(true);
        return number == 0 ? usual.read(kryo, input, type) : constants.get(number - 1);
    }
}

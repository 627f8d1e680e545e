package dev.hotreload.dist;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Objects;

/**
 * What {@link java.lang.runtime.ObjectMethods} promises for {@code hashCode} and {@code equals}.
 *
 * @param getters of the record's fields
 */
record RecordFields(ClassDesc type, List<DirectMethodHandleDesc> getters) {

    private static final ClassDesc OBJECTS = Objects.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc HASH = MethodTypeDesc.of(CD_int, CD_Object);
    private static final MethodTypeDesc EQUALS =
            MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object);

    void hash(CodeBuilder code) {
        code.iconst_0();
        for (DirectMethodHandleDesc getter : getters) {
            ClassDesc field = fieldType(getter);
            code.loadConstant(31).imul();
            load(code, 0, getter);
            if (field.isPrimitive()) {
                code.invokestatic(wrapper(field), "hashCode", MethodTypeDesc.of(CD_int, field));
            } else {
                code.invokestatic(OBJECTS, "hashCode", HASH);
            }
            code.iadd();
        }
        code.ireturn();
    }

    void compare(CodeBuilder code) {
        Label different = code.newLabel();
        code.aload(1).instanceOf(type).ifeq(different);
        code.aload(1).checkcast(type).astore(2);
        for (DirectMethodHandleDesc getter : getters) {
            ClassDesc field = fieldType(getter);
            load(code, 0, getter);
            load(code, 2, getter);
            if (field.isPrimitive()) {
                MethodTypeDesc compare = MethodTypeDesc.of(CD_int, field, field);
                code.invokestatic(wrapper(field), "compare", compare).ifne(different);
            } else {
                code.invokestatic(OBJECTS, "equals", EQUALS).ifeq(different);
            }
        }
        code.iconst_1().ireturn().labelBinding(different).iconst_0().ireturn();
    }

    private void load(CodeBuilder code, int slot, DirectMethodHandleDesc getter) {
        code.aload(slot).getfield(type, getter.methodName(), fieldType(getter));
    }

    private static ClassDesc fieldType(DirectMethodHandleDesc getter) {
        return getter.invocationType().returnType();
    }

    private static ClassDesc wrapper(ClassDesc primitive) {
        return switch (TypeKind.from(primitive)) {
            case INT -> ClassDesc.of("java.lang.Integer");
            case CHAR -> ClassDesc.of("java.lang.Character");
            default -> {
                String name = primitive.displayName();
                yield ClassDesc.of(
                        "java.lang." + Character.toUpperCase(name.charAt(0)) + name.substring(1));
            }
        };
    }
}

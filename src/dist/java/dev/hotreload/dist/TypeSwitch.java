package dev.hotreload.dist;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What {@link java.lang.runtime.SwitchBootstraps#typeSwitch} promises, for classes and texts alone:
 * the place of the first label from the second argument on that the first argument matches, their
 * number if there is none, and -1 for null.
 */
final class TypeSwitch {

    private static final MethodTypeDesc EQUALS = MethodTypeDesc.of(CD_boolean, CD_Object);

    private final List<ConstantDesc> labels;

    private TypeSwitch(List<ConstantDesc> labels) {
        this.labels = labels;
    }

    /** Nothing if there are labels of other kinds. */
    static Optional<Consumer<CodeBuilder>> of(List<ConstantDesc> labels) {
        return labels.stream().allMatch(TypeSwitch::isKnown)
                ? Optional.of(new TypeSwitch(labels)::write)
                : Optional.empty();
    }

    private static boolean isKnown(ConstantDesc label) {
        return label instanceof ClassDesc || label instanceof String;
    }

    private void write(CodeBuilder code) {
        Label some = code.newLabel();
        code.aload(0).ifnonnull(some).iconst_m1().ireturn().labelBinding(some);
        for (int i = 0; i < labels.size(); i++) {
            Label next = code.newLabel();
            code.iload(1).loadConstant(i).if_icmpgt(next);
            writeTest(code, labels.get(i));
            code.ifeq(next);
            code.loadConstant(i).ireturn().labelBinding(next);
        }
        code.loadConstant(labels.size()).ireturn();
    }

    private static void writeTest(CodeBuilder code, ConstantDesc label) {
        if (label instanceof ClassDesc type) {
            code.aload(0).instanceOf(type);
        } else {
            code.loadConstant(label).aload(0).invokevirtual(CD_Object, "equals", EQUALS);
        }
    }
}

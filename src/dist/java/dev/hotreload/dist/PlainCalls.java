package dev.hotreload.dist;

import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.classfile.ClassFile.ACC_SYNTHETIC;

import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Calls that have their code written at run time, turned into calls of methods of the class. */
final class PlainCalls {

    private static final int FLAGS = ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC;

    /** A method that the class gets. */
    private record Method(String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {}

    private final ClassDesc owner;
    private final boolean isInterface;
    private final List<Method> methods = new ArrayList<>();

    /** For one class. */
    PlainCalls(ClassModel model) {
        this.owner = model.thisClass().asSymbol();
        this.isInterface = model.flags().has(java.lang.reflect.AccessFlag.INTERFACE);
    }

    /** To be used once. */
    ClassTransform transform() {
        CodeTransform calls = this::replace;
        return ClassTransform.transformingMethodBodies(calls)
                .andThen(
                        ClassTransform.endHandler(builder -> {
                            for (Method method : methods) {
                                builder.withMethodBody(
                                        method.name(), method.type(), FLAGS, method.body());
                            }
                        }));
    }

    private void replace(CodeBuilder code, CodeElement element) {
        Optional<Consumer<CodeBuilder>> body =
                element instanceof InvokeDynamicInstruction call ? body(call) : Optional.empty();
        if (body.isEmpty()) {
            code.with(element);
            return;
        }
        InvokeDynamicInstruction call = (InvokeDynamicInstruction) element;
        String name = call.name().stringValue() + "$" + methods.size();
        methods.add(new Method(name, call.typeSymbol(), body.get()));
        code.invokestatic(owner, name, call.typeSymbol(), isInterface);
    }

    private static Optional<Consumer<CodeBuilder>> body(InvokeDynamicInstruction call) {
        List<ConstantDesc> arguments = call.bootstrapArgs();
        return switch (call.bootstrapMethod().owner().displayName()
                + "."
                + call.name().stringValue()) {
            case "SwitchBootstraps.typeSwitch" -> TypeSwitch.of(arguments);
            case "ObjectMethods.hashCode" -> Optional.of(fields(arguments)::hash);
            case "ObjectMethods.equals" -> Optional.of(fields(arguments)::compare);
            default -> Optional.empty();
        };
    }

    /** After the record and the names of its components come their getters. */
    private static RecordFields fields(List<ConstantDesc> arguments) {
        return new RecordFields(
                (ClassDesc) arguments.getFirst(),
                arguments.stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList());
    }
}

package dev.hotreload.dist;

import static java.lang.classfile.ClassFile.JAVA_6_VERSION;
import static java.lang.classfile.ClassFile.JAVA_8_VERSION;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.util.Map;

/**
 * A cache of loaded classes leaves out what was compiled for Java 5, as picocli is: such classes
 * are rewritten as those of Java 8.
 */
final class OldClasses {

    private static final ClassTransform LIFT =
            ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                    .andThen((builder, element) ->
                            builder.with(
                                    element instanceof ClassFileVersion
                                            ? ClassFileVersion.of(JAVA_8_VERSION, 0)
                                            : element));

    private final Map<String, byte[]> entries;
    private final ClassFile classFile;

    /**
     * @param entries of the archive, in which the classes find those above them
     */
    OldClasses(Map<String, byte[]> entries) {
        this.entries = entries;
        ClassHierarchyResolver resolver =
                ClassHierarchyResolver.ofResourceParsing(this::find)
                        .orElse(ClassHierarchyResolver.defaultResolver());
        this.classFile =
                ClassFile.of(
                        StackMapsOption.GENERATE_STACK_MAPS,
                        ClassHierarchyResolverOption.of(resolver));
    }

    private InputStream find(ClassDesc type) {
        String descriptor = type.descriptorString();
        byte[] bytes = entries.get(descriptor.substring(1, descriptor.length() - 1) + ".class");
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    /** The class as it is if it is new enough. */
    byte[] lifted(byte[] bytes) {
        ClassModel model = classFile.parse(bytes);
        return model.majorVersion() < JAVA_6_VERSION
                ? classFile.transformClass(model, LIFT)
                : bytes;
    }
}

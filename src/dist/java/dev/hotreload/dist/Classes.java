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
 * The classes of an archive, made fit for a cache of loaded classes. It leaves out what was
 * compiled for Java 5, as picocli is, so that such classes become those of Java 8; and it does not
 * keep what the virtual machine writes for pattern switches and records while it runs, so that this
 * is written beforehand.
 */
final class Classes {

    private static final String OURS = "dev/hotreload/";
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
    Classes(Map<String, byte[]> entries) {
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

    /** The entry as it is if it needs nothing. */
    byte[] fit(String name, byte[] bytes) {
        if (!name.endsWith(".class")) {
            return bytes;
        }
        ClassModel model = classFile.parse(bytes);
        if (model.majorVersion() < JAVA_6_VERSION) {
            return classFile.transformClass(model, LIFT);
        }
        return name.startsWith(OURS)
                ? classFile.transformClass(model, new PlainCalls(model).transform())
                : bytes;
    }
}

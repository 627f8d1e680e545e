package dev.hotreload.dist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

class ClassesTest {

    private static final String SAMPLE = "dev/hotreload/dist/Sample";

    @Test
    void whatIsWrittenOutDoesTheSame() throws Exception {
        assertThat(apply(fit(sample())))
                .isEqualTo(apply(sample()))
                .isEqualTo(new Sample().apply(""));
    }

    @Test
    void nothingIsLeftForTheVirtualMachineToWrite() throws IOException {
        assertThat(bootstraps(sample())).contains("typeSwitch", "equals", "hashCode");
        assertThat(bootstraps(fit(sample()))).doesNotContain("typeSwitch", "equals", "hashCode");
    }

    private static List<String> bootstraps(Map<String, byte[]> classes) {
        return classes.values().stream()
                .flatMap(bytes -> ClassFile.of().parse(bytes).methods().stream())
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .filter(InvokeDynamicInstruction.class::isInstance)
                .map(element -> ((InvokeDynamicInstruction) element).name().stringValue())
                .toList();
    }

    private static Map<String, byte[]> fit(Map<String, byte[]> classes) {
        Map<String, byte[]> fit = new TreeMap<>(classes);
        fit.replaceAll(new Classes(classes)::fit);
        return fit;
    }

    private static Map<String, byte[]> sample() throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        for (String nested : List.of("", "$Shape", "$Circle", "$Box", "$Dot")) {
            String name = SAMPLE + nested + ".class";
            try (InputStream in = ClassesTest.class.getResourceAsStream("/" + name)) {
                classes.put(name, in.readAllBytes());
            }
        }
        return classes;
    }

    private static Object apply(Map<String, byte[]> classes) throws Exception {
        Class<?> type = new Only(classes).loadClass(SAMPLE.replace('/', '.'));
        return Function.class
                .getMethod("apply", Object.class)
                .invoke(type.getConstructor().newInstance(), "");
    }

    private static final class Only extends ClassLoader {
        private final Map<String, byte[]> classes;

        Only(Map<String, byte[]> classes) {
            super(null);
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}

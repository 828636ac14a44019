package org.wilcoss.scanner.build;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/** Compiles the decoder and what it needs of ZXing to one JavaScript module; part of the build, not of the program. */
public final class CompileDecoder {
    private CompileDecoder() {}

    /**
     * Writes the module, or ends with what TeaVM could not translate.
     *
     * @param arguments the module's file
     */
    public static void main(String[] arguments) throws TeaVMToolException {
        Path module = Path.of(arguments[0]);
        TeaVMTool compiler = new TeaVMTool();
        compiler.setTargetType(TeaVMTargetType.JAVASCRIPT);
        compiler.setJsModuleType(JSModuleType.ES2015);
        compiler.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        compiler.setObfuscated(true);
        // Strict code checks every index before ZXing's own loops do.
        compiler.setStrict(false);
        compiler.setMainClass("org.wilcoss.scanner.Decoder");
        compiler.setClassPath(classPath());
        compiler.setClassLoader(CompileDecoder.class.getClassLoader());
        compiler.setTargetDirectory(module.getParent().toFile());
        compiler.setTargetFileName(module.getFileName().toString());
        compiler.generate();
        compiler.getProblemProvider()
                .getSevereProblems()
                .forEach(problem -> System.err.println(problem.getText() + " " + Arrays.toString(problem.getParams())));
        if (!compiler.getProblemProvider().getSevereProblems().isEmpty()) {
            throw new IllegalStateException("the decoder cannot be translated");
        }
    }

    /** In this order our stand-in for one of ZXing's classes comes before it. */
    private static List<File> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .toList();
    }
}

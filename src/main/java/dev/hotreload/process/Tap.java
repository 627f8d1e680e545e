package dev.hotreload.process;

import java.util.Arrays;
import java.util.Optional;

/** One stream on its way to the screen, and into the {@link Transcript}. For one thread. */
final class Tap implements OutputSink {

    private static final byte[] NOTHING = {};

    private final Transcript transcript;
    private final OutputSink screen;
    private final Lines lines = new Lines();

    /** What may be the beginning of a dump, and is not on the screen yet. */
    private byte[] doubtful = NOTHING;

    private boolean diverted;

    Tap(Transcript transcript, OutputSink screen) {
        this.transcript = transcript;
        this.screen = screen;
    }

    @Override
    public void write(byte[] bytes, int length) {
        Optional<GoroutineDump> dump = transcript.expected();
        if (dump.isEmpty()) {
            show(bytes, length);
        } else if (diverted) {
            dump.get().write(bytes, 0, length);
        } else {
            search(dump.get(), join(doubtful, bytes, length));
        }
    }

    private static byte[] join(byte[] one, byte[] other, int length) {
        byte[] both = Arrays.copyOf(one, one.length + length);
        System.arraycopy(other, 0, both, one.length, length);
        return both;
    }

    private void search(GoroutineDump dump, byte[] bytes) {
        int found = GoroutineDump.find(bytes);
        show(bytes, found);
        doubtful = Arrays.copyOfRange(bytes, found, bytes.length);
        if (GoroutineDump.begins(doubtful)) {
            divert(dump);
        }
    }

    private void divert(GoroutineDump dump) {
        diverted = dump.open();
        if (diverted) {
            dump.write(doubtful, 0, doubtful.length);
        } else {
            show(doubtful, doubtful.length);
        }
        doubtful = NOTHING;
    }

    private void show(byte[] bytes, int length) {
        if (length == 0) {
            return;
        }
        transcript.add(bytes, length);
        if (transcript.isAskedForLines()) {
            lines.add(bytes, length, transcript::look);
        } else {
            lines.skip(bytes, length);
        }
        screen.write(bytes, length);
    }

    @Override
    public void end() {
        show(doubtful, doubtful.length);
        doubtful = NOTHING;
        if (diverted) {
            transcript.expected().ifPresent(GoroutineDump::close);
        }
        screen.end();
    }
}

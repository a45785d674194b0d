package org.isolog.detect.anomaly;

import java.lang.reflect.Field;

/**
 * Keeps the protobuf runtime of Tribuo away from {@code sun.misc.Unsafe}.
 *
 * <p>JDK 24 and newer print a warning at the first use of Unsafe's memory access (JEP 498), and a start of Isolog prints none. Protobuf
 * takes Unsafe only if it does not believe to be on Android; its builds for Android set {@code Android.ASSUME_ANDROID}, and its comment
 * there allows setting it by reflection. Without Unsafe it uses plain Java, which is as fast for the few hundred kB of a
 * model. Must run before protobuf's {@code UnsafeUtil} is initialised; without the field nothing happens but the warning.
 */
final class QuietProtobuf {
    private QuietProtobuf() {
    }

    static void prepare() {
        try {
            Field assume = Class.forName("com.google.protobuf.Android").getDeclaredField("ASSUME_ANDROID");
            assume.setAccessible(true);
            assume.setBoolean(null, true);
        } catch (ReflectiveOperationException | RuntimeException otherVersion) {
            System.getLogger(QuietProtobuf.class.getName())
                    .log(System.Logger.Level.DEBUG, "protobuf without ASSUME_ANDROID", otherVersion);
        }
    }
}

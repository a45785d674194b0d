package org.isolog.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled program, and how rules name its rooms. */
final class House {
    static final String ROOT = "org.isolog";
    static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

    private House() {
    }

    /** Classes of a room, with those in the folders below it. */
    static String room(String name) {
        return ROOT + "." + name + "..";
    }

    static String[] rooms(String... names) {
        String[] rooms = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            rooms[i] = room(names[i]);
        }
        return rooms;
    }

    /** Classes of our own that are in none of these rooms. */
    static DescribedPredicate<JavaClass> oursOutside(String... names) {
        return JavaClass.Predicates.resideInAPackage(ROOT + "..").and(JavaClass.Predicates.resideOutsideOfPackages(rooms(names)))
                .as("rooms other than " + String.join(", ", names));
    }
}

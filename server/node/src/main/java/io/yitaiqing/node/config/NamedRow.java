package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.CareAction;
import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.plan.ServiceTerms.Material;
import io.yitaiqing.hall.plan.Zone;

/** A row that has names only: of {@code zones}, {@code careActions} and a service's {@code materials}. */
record NamedRow(String name, String nameEn) {

    NamedRow {
        unlessNames(name, nameEn);
    }

    /** Refuses names that are blank or too long. */
    static void unlessNames(String name, String nameEn) {
        WrongValueException.unlessText("name", name, Limits.LONGEST_NAME);
        WrongValueException.unlessText("nameEn", nameEn, Limits.LONGEST_NAME);
    }

    Zone zone(String id) {
        return new Zone(id, name, nameEn);
    }

    CareAction careAction(String id) {
        return new CareAction(id, name, nameEn);
    }

    Material material(String id) {
        return new Material(id, name, nameEn);
    }
}

package org.plumbline.adherence;

import org.plumbline.adherence.LimitEffects.Effects;
import org.plumbline.adherence.internal.ClinicThresholds;
import org.plumbline.identity.ClinicRecords;
import org.plumbline.identity.ClinicSettings;
import org.plumbline.identity.IdentityRefused;
import org.plumbline.identity.ManagerOnly;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clinic’s own facts and numbers. */
@Service
@Transactional
public class SettingsService {
    private final ClinicRecords records;
    private final ClinicThresholds thresholds;
    private final LimitEffects effects;

    SettingsService(ClinicRecords records, ClinicThresholds thresholds, LimitEffects effects) {
        this.records = records;
        this.thresholds = thresholds;
        this.effects = effects;
    }

    @ManagerOnly
    @Transactional(readOnly = true)
    public Settings read() {
        var stored = records.read();
        return new Settings(stored.clinic(), thresholds.read(stored.thresholds()), stored.version());
    }

    /** Whom these limits would flag, as things stand today. */
    @ManagerOnly
    @Transactional(readOnly = true)
    public Effects effects(Thresholds limits) {
        return effects.of(limits);
    }

    /** @throws IdentityRefused where another manager saved since the editor looked */
    @ManagerOnly
    public void save(Settings changed) {
        var before = records.read();
        records.change(new ClinicSettings(changed.clinic(), thresholds.json(changed.limits()), changed.version()));
        if (!thresholds.read(before.thresholds()).equals(changed.limits())) effects.judgeAnew();
    }
}

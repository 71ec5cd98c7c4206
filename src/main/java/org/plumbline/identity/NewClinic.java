package org.plumbline.identity;

import java.time.ZoneId;

public record NewClinic(String name, ZoneId zone, String phone, String emergencyNumber, boolean demo) {}

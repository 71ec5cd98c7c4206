package org.plumbline;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The portal of a physical-therapy clinic that treats back pain: tests, findings, plan, log, adherence, retest. */
@SpringBootApplication
@EnableScheduling
@Push
@StyleSheet("pl/tokens.css")
@StyleSheet("pl/base.css")
@StyleSheet("pl/components.css")
@StyleSheet("pl/shell.css")
@StyleSheet("pl/people.css")
@StyleSheet("pl/modes.css")
public class Plumbline implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(Plumbline.class, args);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/plumbline.svg", "any");
        settings.addLink(
                "pl/fonts/inter-latin-wght-normal.woff2",
                Map.of("rel", "preload", "as", "font", "type", "font/woff2", "crossorigin", ""));
    }
}

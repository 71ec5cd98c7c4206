package org.plumbline.testbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.testbench.TestBench;
import com.vaadin.testbench.TestBenchTestCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/** Opt-in, with a TestBench licence, against a running demo: {@code -Dplumbline.url=http://localhost:8080}. */
class SignInTestBench extends TestBenchTestCase {
    private static final String URL = System.getProperty("plumbline.url", "http://localhost:8080");

    @BeforeEach
    void open() {
        setDriver(TestBench.createDriver(new ChromeDriver(new ChromeOptions().addArguments("--headless=new", "--no-sandbox"))));
    }

    @AfterEach
    void close() {
        getDriver().quit();
    }

    @Test
    void a_therapist_signs_in_and_stands_in_the_caseload() {
        getDriver().get(URL + "/login");
        findElement(field("username")).sendKeys("therapist@demo.test");
        findElement(field("password")).sendKeys("plumbline-demo\n");

        waitUntil(driver -> driver.getCurrentUrl().endsWith("/caseload"));

        assertThat(findElement(By.tagName("h1")).getText()).isNotBlank();
    }

    /** The typed one: the demo accounts stand below in forms of their own, with hidden fields of the same name. */
    private static By field(String name) {
        return By.cssSelector("input[name=" + name + "][slot=input]");
    }
}

package org.plumbline.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Keeps the statements that the portal sends, with their values, to send the same ones again without the portal. */
final class RecordedSql implements BeanPostProcessor {
    private static final List<Sent> SENT = new ArrayList<>();
    private static volatile @Nullable Thread listening;

    /** @param values the calls that set them */
    record Sent(String sql, List<Value> values) {
        boolean writes() {
            var text = sql.stripLeading();
            return !text.startsWith("select") && !text.startsWith("with");
        }
    }

    record Value(Method setter, Object[] arguments) {
        int place() {
            return (int) arguments[0];
        }
    }

    static List<Sent> during(Runnable body) {
        SENT.clear();
        listening = Thread.currentThread();
        try {
            body.run();
        } finally {
            listening = null;
        }
        return List.copyOf(SENT);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? wrap(DataSource.class, source, RecordedSql::connection) : bean;
    }

    private static Object connection(@Nullable Object @Nullable [] arguments, Object result) {
        return result instanceof Connection connection
                ? wrap(Connection.class, connection, RecordedSql::statement)
                : result;
    }

    private static Object statement(@Nullable Object @Nullable [] arguments, Object result) {
        return result instanceof PreparedStatement statement && arguments != null && arguments[0] instanceof String sql
                ? prepared(statement, sql)
                : result;
    }

    private static Object prepared(PreparedStatement statement, String sql) {
        var values = new ArrayList<Value>();
        InvocationHandler handler = (proxy, method, arguments) -> {
            var name = method.getName();
            if (name.startsWith("set") && arguments != null && arguments.length > 1)
                values.add(new Value(method, arguments.clone()));
            boolean sends = name.startsWith("execute") && !name.equals("executeBatch") || name.equals("addBatch");
            if (sends && Thread.currentThread() == listening) SENT.add(new Sent(sql, List.copyOf(values)));
            if (sends) values.clear();
            return call(method, statement, arguments);
        };
        return Proxy.newProxyInstance(
                RecordedSql.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, handler);
    }

    private interface Made {
        Object of(@Nullable Object @Nullable [] arguments, Object result);
    }

    private static Object wrap(Class<?> type, Object target, Made made) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            var result = call(method, target, arguments);
            return result == null ? null : made.of(arguments, result);
        };
        return Proxy.newProxyInstance(RecordedSql.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static @Nullable Object call(Method method, Object target, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

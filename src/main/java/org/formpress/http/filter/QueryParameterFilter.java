package org.formpress.http.filter;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.ProblemResponses;
import org.formpress.http.problem.ResponseMessages;
import org.formpress.http.request.Languages;
import org.formpress.problem.Excerpt;
import org.formpress.problem.SimilarName;
import org.jspecify.annotations.Nullable;

/**
 * Refuses undeclared query parameters, and repeated ones that take one value: a misspelt parameter would silently have
 * no effect, and a client asking for Word would get a PDF. Static files and {@code /health} ignore their query.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.QUERY_PARAMETERS)
public final class QueryParameterFilter {

    private final ProblemResponses problems;
    private final Map<ExecutableMethod<?, ?>, Declared> operations = new ConcurrentHashMap<>();

    /** The parameters an operation declares, with whether each may be repeated. */
    private record Declared(Map<String, Boolean> repeatable) {

        private static Declared by(ExecutableMethod<?, ?> method) {
            Map<String, Boolean> repeatable = new TreeMap<>();
            Arrays.stream(method.getArguments())
                    .flatMap(Declared::parameters)
                    .forEach(parameter -> repeatable.put(name(parameter), isList(parameter)));
            return new Declared(repeatable);
        }

        private static Stream<Argument<?>> parameters(Argument<?> argument) {
            AnnotationMetadata annotations = argument.getAnnotationMetadata();
            if (annotations.hasAnnotation(RequestBean.class)) {
                return BeanIntrospection.getIntrospection(argument.getType()).getBeanProperties().stream()
                        .<Argument<?>>map(property -> property.asArgument())
                        .filter(property -> property.getAnnotationMetadata().hasAnnotation(QueryValue.class));
            }
            return annotations.hasAnnotation(QueryValue.class) ? Stream.of(argument) : Stream.empty();
        }

        private static String name(Argument<?> parameter) {
            return parameter
                    .getAnnotationMetadata()
                    .stringValue(QueryValue.class)
                    .orElse(parameter.getName());
        }

        private static boolean isList(Argument<?> parameter) {
            return Iterable.class.isAssignableFrom(parameter.getType());
        }
    }

    QueryParameterFilter(ProblemResponses problems) {
        this.problems = problems;
    }

    /** The names of the query parameters {@code operation} declares. */
    public static Set<String> of(ExecutableMethod<?, ?> operation) {
        return Declared.by(operation).repeatable().keySet();
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> onRequest(HttpRequest<?> request) {
        if (request.getParameters().names().isEmpty()) {
            return null;
        }
        RouteMatch<?> match = RouteAttributes.getRouteMatch(request).orElse(null);
        if (!(match instanceof MethodBasedRouteMatch<?, ?> route)
                || !match.getAnnotationMetadata().hasStereotype(Controller.class)) {
            return null;
        }
        Declared declared = operations.computeIfAbsent(route.getExecutableMethod(), Declared::by);
        return checked(request, declared.repeatable());
    }

    private @Nullable HttpResponse<?> checked(HttpRequest<?> request, Map<String, Boolean> declared) {
        List<String> unknown = new ArrayList<>();
        for (Map.Entry<String, List<String>> sent :
                request.getParameters().asMap().entrySet()) {
            Boolean repeatable = declared.get(sent.getKey());
            if (repeatable == null) {
                unknown.add(sent.getKey());
            } else if (!repeatable && sent.getValue().size() > 1) {
                String times = Integer.toString(sent.getValue().size());
                return refused(request, ProblemKind.REPEATED_PARAMETER, sent.getKey(), times);
            }
        }
        return unknown.isEmpty() ? null : unknown(request, unknown, declared);
    }

    private HttpResponse<?> unknown(HttpRequest<?> request, List<String> unknown, Map<String, Boolean> declared) {
        Locale language = Languages.of(request);
        String meant = unknown.stream()
                .flatMap(name -> SimilarName.among(declared.keySet(), name).stream())
                .findFirst()
                .map(name -> ResponseMessages.aside("unknown-parameter.meant", language, name))
                .orElse("");
        String allowed = declared.isEmpty()
                ? ResponseMessages.aside("unknown-parameter.none", language)
                : ResponseMessages.aside("unknown-parameter.allowed", language, String.join(", ", declared.keySet()));
        return refused(request, ProblemKind.UNKNOWN_PARAMETER, Excerpt.of(String.join(", ", unknown)), meant, allowed);
    }

    private HttpResponse<?> refused(HttpRequest<?> request, ProblemKind kind, String... arguments) {
        return problems.fill(HttpResponse.status(kind.status()), request, kind, List.of(arguments), List.of());
    }
}

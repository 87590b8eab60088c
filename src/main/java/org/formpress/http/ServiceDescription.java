package org.formpress.http;

import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What the description of the interface says of the service as a whole. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "FormPress",
                        version = "0.1.0",
                        description =
                                "JSON in, the official merged-cell form out: PDF, Word and HTML. Every error answers"
                                        + " application/problem+json (RFC 9457), in Chinese, or in English where"
                                        + " Accept-Language prefers it. The header X-Request-Id is taken over"
                                        + " ([A-Za-z0-9._-], at most 64 characters) or made, and answered. Where keys"
                                        + " are configured, every call but /health needs one, in the header X-API-Key"
                                        + " or as Authorization: Bearer: 401 without a valid one, 403 where it may not,"
                                        + " and 429 with Retry-After over its limits.",
                        license = @License(name = "AGPL-3.0-or-later")),
        servers = @io.swagger.v3.oas.annotations.servers.Server(url = "."),
        security = {@SecurityRequirement(name = "key"), @SecurityRequirement(name = "bearer")},
        tags = {
            @Tag(name = "files", description = "Making and checking (生成与检查)"),
            @Tag(name = "booklets", description = "Many forms in one (汇编)"),
            @Tag(name = "forms", description = "What can be made (表单)"),
            @Tag(name = "operations", description = "Running the service (运维)")
        })
@SecurityScheme(
        name = "key",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.HEADER,
        paramName = "X-API-Key",
        description = "Where keys are configured (需要密钥时)")
@SecurityScheme(
        name = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The same key as a bearer token, RFC 6750 (同一密钥，用 Authorization: Bearer 发送)")
@OpenAPIExtraSchema(classes = ProblemDocument.class)
final class ServiceDescription {

    private ServiceDescription() {}
}

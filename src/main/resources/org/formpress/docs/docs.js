// validatorUrl is off, for it would send the description to a service outside.
SwaggerUIBundle({url: "/openapi", dom_id: "#swagger-ui", validatorUrl: null, deepLinking: true, tryItOutEnabled: true});

// validatorUrl is off, for it would send the description to a service outside.
// The header shows the service that its own page calls, whatever name a proxy has given it.
SwaggerUIBundle({
  url: "openapi",
  dom_id: "#swagger-ui",
  validatorUrl: null,
  deepLinking: true,
  tryItOutEnabled: true,
  requestInterceptor: (request) => {
    request.headers["X-Requested-With"] = "FormPress";
    return request;
  },
});

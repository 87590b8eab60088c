/**
 * The service over HTTP, as callers see it; attacks are in {@code attack}, load and stops in {@code load}.
 *
 * <ul>
 *   <li>{@code RenderTest}: {@code /render}: formats, names of files, headers
 *   <li>{@code EveryFormTest}: every form, in three formats with one grid
 *   <li>{@code FormsTest}: {@code /forms}: catalogue, schemas, samples
 *   <li>{@code ProfileCallsTest}: {@code /profiles}, and {@code profile} on other calls ({@code ProfileChoice})
 *   <li>{@code SealsCallsTest}: {@code seals}: fields to sign, or none ({@code SealsChoice})
 *   <li>{@code DraftCallTest}: {@code /forms/{id}/draft}
 *   <li>{@code FindingsTest}: {@code /check}, and {@code strict}
 *   <li>{@code ExtractTest}: {@code /extract}
 *   <li>{@code DiffTest}: {@code /diff}, and comparisons as files ({@code PairBody})
 *   <li>{@code BookletTest}: {@code /booklets}: intake, events, ranges, volumes, who owns them; {@code BookletAnswerTest},
 *       {@code ByteRangeTest}, {@code ChecksumCacheTest}, {@code FileSlicesTest} have the details, {@code BookletWarmUpTest} the start
 *   <li>{@code SignedBookletTest}: booklets of a service with a key to sign
 *   <li>{@code WorkbookTest}: workbooks to fill in, and booklets of them
 *   <li>{@code ProblemTest}: problem documents ({@code ProblemKind}, {@code FrameworkProblems}); {@code FailureTest} faults of
 *       ours
 *   <li>{@code KnownParametersTest}: parameters that no operation declares are refused
 *   <li>{@code AccessTest}: keys and what needs none ({@code ApiKeyFilter}, {@code PublicPaths}, {@code SentKeys}); {@code WrongKeysTest}
 *       many wrong ones
 *   <li>{@code SessionTest}: signing in and out in a browser ({@code Sessions}, {@code SessionCookie}, {@code SessionController})
 *   <li>{@code HeadersTest}: headers of every answer; {@code AttachmentTest} names of files, {@code ReprDigestTest} digests
 *   <li>{@code OwnNamesTest}: foreign names of this machine ({@code Hosts}, {@code CrossSiteFilter})
 *   <li>{@code TypedAddressTest}: addresses in any encoding ({@code RequestHeadDecoder}, {@code QueryEncodingFilter})
 *   <li>{@code PageTest}: the page for people in a browser ({@code src/test/js/browser}), {@code KeyedPageTest} with keys; {@code PageModulesTest} its modules;
 *       {@code NodeRun} runs both; {@code ListedFilesTest} their files
 *   <li>{@code ReverseProxyTest}: behind nginx, the page too; {@code LinkBuilderTest}, {@code RelativePathTest}
 *       and {@code TrustedProxiesTest} have the details
 *   <li>{@code LimitsTest}: the settings and limits of docs/limits.md
 *   <li>{@code RenderPoolTest}: queue and threads of renders; {@code BusyTest} and {@code SlowWorkTest} over HTTP
 *   <li>{@code UnusableStoreTest}: stores that are lost, slow or another's ({@code StoreHealth}, {@code FaultProbeTest})
 *   <li>{@code LostDatabaseTest}: a database or queue of booklets that no longer works ({@code JobHealth}, {@code QueuePulse})
 *   <li>{@code MonitoringTest}: metrics ({@code MeterNames}, {@code RenderMeters}); {@code OperationTest} health and ids of
 *       requests
 *   <li>{@code DescriptionTest}: {@code /openapi} is complete ({@code FormSchemas}); {@code DescribedAnswersTest} holds answers
 *       against it, {@code GeneratedClientsTest} makes clients of it, {@code OwnFormsDescribedTest} adds forms
 * </ul>
 *
 * <p>{@code GracefulShutdown}, {@code ListeningSocket} and {@code OpenConnection} are tested by {@code StopIT}; {@code BodyMemoryFilter} and
 * {@code TimeLimitedBody} by {@code HeldBodyTest} and {@code SlowUploadTest}; {@code MultipartFiles} by {@code ExtractTest} and
 * {@code PairAttackTest}; the settings by {@code LimitsTest} and {@code ServeIT}.
 */
package org.formpress.http;

package dev.hotreload.program;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Optional;

import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Whether an address answers with a status from 200 to 399. As with the probes of orchestrators no
 * redirect is followed and no certificate is checked.
 */
record HttpProbe(URI address) implements Probe {

    private static final int MOST_MILLIS = 1000;

    @Override
    public Optional<String> lacks() {
        try {
            int status = status();
            return status >= 200 && status < 400 ? Optional.empty() : lack("answered " + status);
        } catch (ConnectException e) {
            return lack("connection refused");
        } catch (SocketTimeoutException e) {
            return lack("no answer within a second");
        } catch (UnknownHostException e) {
            return lack("unknown host");
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            return lack(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> lack(String what) {
        return Optional.of(address + " (" + what + ")");
    }

    private int status() throws IOException, GeneralSecurityException {
        HttpURLConnection connection =
                (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        try {
            connection.setConnectTimeout(MOST_MILLIS);
            connection.setReadTimeout(MOST_MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            connection.setRequestProperty("Connection", "close");
            connection.setRequestProperty("User-Agent", "hotreload");
            if (connection instanceof HttpsURLConnection secure) {
                secure.setSSLSocketFactory(trusting().getSocketFactory());
                secure.setHostnameVerifier((_, _) -> true);
            }
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    private static SSLContext trusting() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
        return context;
    }

    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}

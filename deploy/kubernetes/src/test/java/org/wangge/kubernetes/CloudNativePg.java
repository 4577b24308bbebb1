package org.wangge.kubernetes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that are used of CloudNativePG 1.30's resources ({@code postgresql.cnpg.io/v1}) and of its backup plugin's. */
final class CloudNativePg {
    private CloudNativePg() {}

    record Metadata(String name, @Nullable String namespace) {}

    record Named(String name) {}

    record Resources(Map<String, String> requests, Map<String, String> limits) {}

    record Cluster(String apiVersion, String kind, Metadata metadata, ClusterSpec spec) {}

    record ClusterSpec(
            int instances,
            String imageName,
            @Nullable String primaryUpdateStrategy,
            @Nullable Labels inheritedMetadata,
            Postgresql postgresql,
            @Nullable Bootstrap bootstrap,
            @Nullable Managed managed,
            @Nullable Affinity affinity,
            Storage storage,
            @Nullable Storage walStorage,
            Resources resources,
            @Nullable List<Plugin> plugins) {}

    record Labels(Map<String, String> labels) {}

    record Postgresql(
            Map<String, String> parameters,
            @Nullable List<String> pg_hba,
            @Nullable Synchronous synchronous) {}

    record Synchronous(Method method, int number) {
        enum Method {
            any,
            first
        }
    }

    record Bootstrap(InitDb initdb) {}

    record InitDb(String database, String owner) {}

    record Managed(List<Role> roles) {}

    record Role(String name, String ensure, boolean login, Named passwordSecret) {}

    record Affinity(boolean enablePodAntiAffinity, String podAntiAffinityType, String topologyKey) {}

    record Storage(String size) {}

    record Plugin(String name, boolean isWALArchiver, Map<String, String> parameters) {}

    record Database(String apiVersion, String kind, Metadata metadata, DatabaseSpec spec) {}

    record DatabaseSpec(String name, String owner, Named cluster, ReclaimPolicy databaseReclaimPolicy) {}

    enum ReclaimPolicy {
        delete,
        retain
    }

    record ScheduledBackup(String apiVersion, String kind, Metadata metadata, ScheduledBackupSpec spec) {}

    record ScheduledBackupSpec(
            String schedule, String backupOwnerReference, Named cluster, String method, Named pluginConfiguration) {}

    record ObjectStore(String apiVersion, String kind, Metadata metadata, ObjectStoreSpec spec) {}

    record ObjectStoreSpec(String retentionPolicy, Store configuration) {}

    record Store(
            String destinationPath, String endpointURL, S3Credentials s3Credentials, Compressed wal, Compressed data) {}

    record S3Credentials(SecretKey accessKeyId, SecretKey secretAccessKey) {}

    record SecretKey(String name, String key) {}

    record Compressed(String compression) {}
}

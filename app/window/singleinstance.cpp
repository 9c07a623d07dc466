// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "singleinstance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

namespace facet::window {

namespace {

using namespace Qt::StringLiterals;

constexpr int patience = 1000; // milliseconds
const QByteArray word = QByteArrayLiteral("raise\n");
const QByteArray reply = QByteArrayLiteral("raised\n");

QString serverName(const QString &planPath)
{
    const QFileInfo info(planPath);
    const QString path = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return u"facet-"_s + qEnvironmentVariable("USER") + u'-'
        + QString::fromLatin1(hash.toHex().first(24));
}

} // namespace

void SingleInstance::listenFor(const QString &planPath)
{
    m_server.close();
    if (planPath.isEmpty()) {
        return;
    }
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer,
            Qt::UniqueConnection);
    const QString name = serverName(planPath);
    if (!m_server.listen(name)) {
        QLocalServer::removeServer(name); // left over by a process that was killed
        m_server.listen(name);
    }
}

bool SingleInstance::raiseOther(const QString &planPath)
{
    QLocalSocket socket;
    socket.connectToServer(serverName(planPath));
    if (!socket.waitForConnected(patience)) {
        return false;
    }
    socket.write(word);
    socket.flush();
    return socket.waitForReadyRead(patience) && socket.read(reply.size()) == reply;
}

void SingleInstance::answer()
{
    QLocalSocket *socket = m_server.nextPendingConnection();
    socket->setReadBufferSize(word.size());
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    const auto read = [this, socket] {
        if (socket->bytesAvailable() < word.size()) {
            return;
        }
        if (socket->read(word.size()) == word) {
            socket->write(reply);
            emit raiseRequested();
        }
        socket->disconnectFromServer();
    };
    connect(socket, &QLocalSocket::readyRead, this, read);
    read();
}

} // namespace facet::window
